export { Notices } from './notices.handler.js';
export { NoticesModule } from './notices.module.js';
