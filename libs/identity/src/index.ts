export { type Action, can, maySend, type Resource } from './can.policy.js';
export { DemoIdentity, type IssuedToken } from './demo-identity.handler.js';
export { IdentityModule } from './identity.module.js';
export { type Organisation, Organisations } from './organisations.query.js';
export type { PersonaView } from './personas.view.js';
export { Sessions } from './sessions.query.js';
export { type SignedIn, Tokens } from './tokens.query.js';
