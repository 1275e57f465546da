export { complaintGuidanceOf } from './complaint-guidance.law.js';
export { HearingNotices } from './hearing-notices.handler.js';
export type { FailedCase } from './notice-rows.query.js';
export { Notices } from './notices.handler.js';
export { NoticesModule } from './notices.module.js';
export { remindingStreams } from './reminding/reminding-streams.table.js';
