export { Bodies } from './bodies.query.js';
export { BodiesModule } from './bodies.module.js';
export { bodyStreams } from './body-streams.table.js';
export type { BodyKind } from './body.messages.js';
export type { BodyView, Committee, CommitteeSeat, Person, PlaceView, SeatView } from './body.view.js';
export { DemoCouncil } from './demo-council.handler.js';
export { type BodyPlan, DEMO_CHAIR, DEMO_COUNCIL, DEMO_MEMBERS, type DemoMember } from './demo-council.messages.js';
export { municipalitiesOn, type Municipality } from './municipalities.law.js';
