export { type AgendaShown, agendaPage, AGENDA_STYLE } from './agenda-page.view.js';
export { Agendas } from './agendas.handler.js';
export { MeetingsModule } from './meetings.module.js';
