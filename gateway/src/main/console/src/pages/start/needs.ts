import type { Playbook } from '../../api/playbooks';
import { accessOf } from '../../words/playbooks';

/** Asked for, cannot be left empty, or not asked at all. */
export type Need = 'required' | 'optional' | undefined;

/** Which people and dates a playbook needs beside the leaver and the last day. */
export interface Needs {
  readonly successor: Need;
  readonly newRole: Need;
  readonly contact: Need;
  readonly nextOfKin: Need;
  readonly review: Need;
  /** Whether the employment ends too. */
  readonly employmentEnds: boolean;
  /** Whether "do not wait for the date" can be ticked; a playbook that never waits has no need of it. */
  readonly urgency: boolean;
}

/** What to ask for; without a playbook, as for the usual departure. */
export function needs(playbook: Playbook | undefined): Needs {
  const name = playbook?.name ?? 'standard';
  const access = playbook ? accessOf(playbook) : 'ENDS';
  const dead = name === 'death';
  return {
    successor: access === 'ENDS' ? 'optional' : undefined,
    newRole: name === 'mover' ? 'required' : undefined,
    contact: playbook?.contact ? 'required' : access === 'SUSPENDS' ? 'optional' : undefined,
    nextOfKin: dead ? 'optional' : undefined,
    review: playbook?.review ? 'required' : access === 'SUSPENDS' ? 'optional' : undefined,
    employmentEnds: access === 'ENDS',
    urgency: access !== 'STAYS' && name !== 'urgent',
  };
}
