import { list } from './count';

export type Role = 'hr' | 'it' | 'approver' | 'admin' | 'dpo' | 'auditor' | 'director' | 'scanner' | 'workflow';

const NAMES: Record<Role, string> = {
  hr: 'HR',
  it: 'IT',
  approver: 'an approver',
  admin: 'an administrator of Lastday',
  dpo: 'the data protection officer',
  auditor: 'an auditor',
  director: 'a director',
  scanner: 'a scanner',
  workflow: 'the workflow',
};

export function roleName(role: Role): string {
  return NAMES[role];
}

/** A role as it stands beside a name: `Data protection officer`. */
export function roleTitle(role: Role): string {
  const bare = roleName(role).replace(/^(an?|the) /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** Who can, in words: `HR, IT and an auditor`. */
export function whoCan(roles: readonly Role[]): string {
  return list(roles.map(roleName));
}

/** What the console offers and to whom; the services decide again on every call. */
export const MAY = {
  seeLeavers: ['hr', 'it', 'approver', 'dpo', 'auditor'],
  startLeaver: ['hr'],
  seePlan: ['hr', 'it', 'approver'],
  approve: ['approver'],
  hurry: ['hr', 'it'],
  cancel: ['hr'],
  stop: ['approver'],
  restore: ['approver'],
  clearSteps: ['it'],
  uploadChats: ['hr', 'it'],
  seeChats: ['hr', 'it', 'dpo', 'auditor'],
  takeEvidence: ['hr', 'dpo', 'auditor'],
  openArchive: ['dpo', 'auditor'],
  seeFindings: ['it', 'dpo', 'auditor'],
  seeSpecial: ['dpo'],
  seeDevices: ['it', 'dpo', 'auditor'],
  seeMfa: ['it', 'dpo', 'auditor'],
  seeRequests: ['it', 'approver', 'dpo', 'auditor'],
  askFactor: ['it'],
  seeSummaries: ['it', 'dpo', 'auditor', 'director'],
  exceptFinding: ['it'],
  scan: ['it', 'scanner'],
  seeLawfulBasis: ['dpo', 'auditor'],
  writeLawfulBasis: ['dpo'],
  moveDates: ['hr'],
  importLeavers: ['hr'],
  seeImport: ['hr', 'approver', 'auditor'],
  seePlaybooks: ['hr', 'it', 'approver', 'admin', 'dpo', 'auditor'],
  uploadPlaybook: ['admin'],
  seeDrafts: ['admin', 'approver', 'auditor'],
  approvePlaybook: ['admin', 'approver'],
  seeConnections: ['admin', 'approver', 'it', 'auditor'],
  switchConnection: ['admin'],
  agreeConnection: ['admin', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof MAY;
