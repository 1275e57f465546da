import { Roles1790000000001 } from './1790000000001-roles.js';
import { EventLog1790000000002 } from './1790000000002-event-log.js';
import { StreamState1790000000003 } from './1790000000003-stream-state.js';
import { Deadlines1790000000004 } from './1790000000004-deadlines.js';
import { IdempotencyKeys1790000000005 } from './1790000000005-idempotency-keys.js';
import { PersonalData1790000000006 } from './1790000000006-personal-data.js';
import { Checkpoints1790000000007 } from './1790000000007-checkpoints.js';
import { Installation1790000000008 } from './1790000000008-installation.js';
import { WorkerPulse1790000000009 } from './1790000000009-worker-pulse.js';
import { AppendEvents1790000000010 } from './1790000000010-append-events.js';
import { OrganisationsAndBodies1790000000101 } from './1790000000101-organisations-and-bodies.js';
import { CaseRegister1790000000201 } from './1790000000201-case-register.js';
import { CaseSearch1790000000202 } from './1790000000202-case-search.js';
import { CaseNumbers1790000000203 } from './1790000000203-case-numbers.js';
import { LoadCase1790000000204 } from './1790000000204-load-case.js';
import { AppendCase1790000000205 } from './1790000000205-append-case.js';
import { CaseDocuments1790000000206 } from './1790000000206-case-documents.js';
import { Notices1790000000301 } from './1790000000301-notices.js';
import { ConcernNotices1790000000302 } from './1790000000302-concern-notices.js';
import { PlacementRows1790000000401 } from './1790000000401-placement-rows.js';
import { PlacementUploads1790000000402 } from './1790000000402-placement-uploads.js';
import { Upkeep1790000000901 } from './1790000000901-upkeep.js';
import { PlacementBlocks1790000000921 } from './1790000000921-placement-blocks.js';
import { Parties1790000001001 } from './1790000001001-parties.js';
import { FactsOfAssessments1790000001002 } from './1790000001002-facts-of-assessments.js';
import { AppendsOfParties1790000001003 } from './1790000001003-appends-of-parties.js';
import { QuarterNotices1790000001101 } from './1790000001101-quarter-notices.js';
import { HearingNotices1790000001301 } from './1790000001301-hearing-notices.js';
import { ReadersOfCases1790000001401 } from './1790000001401-readers-of-cases.js';
import { FactsWithoutParties1790000001402 } from './1790000001402-facts-without-parties.js';
import { AppendsOfReaders1790000001403 } from './1790000001403-appends-of-readers.js';
import { PartyHearingNotices1790000001601 } from './1790000001601-party-hearing-notices.js';
import { AttentionNotices1790000001602 } from './1790000001602-attention-notices.js';
import { AttentionPoints1790000001603 } from './1790000001603-attention-points.js';
import { NoticesThatWait1790000001701 } from './1790000001701-notices-that-wait.js';
import { Sessions1790000001801 } from './1790000001801-sessions.js';

/** Every change of the schema, oldest first. */
export const migrations = [
  Roles1790000000001,
  EventLog1790000000002,
  StreamState1790000000003,
  Deadlines1790000000004,
  IdempotencyKeys1790000000005,
  PersonalData1790000000006,
  Checkpoints1790000000007,
  Installation1790000000008,
  WorkerPulse1790000000009,
  AppendEvents1790000000010,
  OrganisationsAndBodies1790000000101,
  CaseRegister1790000000201,
  CaseSearch1790000000202,
  CaseNumbers1790000000203,
  LoadCase1790000000204,
  AppendCase1790000000205,
  CaseDocuments1790000000206,
  Notices1790000000301,
  ConcernNotices1790000000302,
  PlacementRows1790000000401,
  PlacementUploads1790000000402,
  Upkeep1790000000901,
  PlacementBlocks1790000000921,
  Parties1790000001001,
  FactsOfAssessments1790000001002,
  AppendsOfParties1790000001003,
  QuarterNotices1790000001101,
  HearingNotices1790000001301,
  ReadersOfCases1790000001401,
  FactsWithoutParties1790000001402,
  AppendsOfReaders1790000001403,
  PartyHearingNotices1790000001601,
  AttentionNotices1790000001602,
  AttentionPoints1790000001603,
  NoticesThatWait1790000001701,
  Sessions1790000001801,
];
