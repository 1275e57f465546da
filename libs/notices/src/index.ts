export { complaintGuidanceOf } from './complaint-guidance.law.js';
export { HearingNotices } from './hearing-notices.handler.js';
export { Notices } from './notices.handler.js';
export { NoticesModule } from './notices.module.js';
export { REMINDER_SETTINGS } from './reminding/hearing-reminder.law.js';
export { remindingStreams } from './reminding/reminding-streams.table.js';
