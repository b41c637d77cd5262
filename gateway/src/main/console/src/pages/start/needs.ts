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
  /** Whether it waits for a date; a playbook that begins with its approval does not. */
  readonly dated: boolean;
  /** Whether the employment ends too. */
  readonly employmentEnds: boolean;
  /** Whether "do not wait for the date" can be ticked. */
  readonly urgency: boolean;
}

/** What to ask for; without a playbook, as for the usual departure. */
export function needs(playbook: Playbook | undefined): Needs {
  const access = playbook ? accessOf(playbook) : 'ENDS';
  const asked = (field: string): Need => (playbook?.asks?.includes(field) ? 'required' : undefined);
  const dated = playbook?.begins !== 'APPROVAL';
  const away: Need = access === 'SUSPENDS' ? 'optional' : undefined;
  return {
    successor: access === 'ENDS' ? 'optional' : undefined,
    newRole: asked('newRole'),
    contact: asked('contact') ?? away,
    nextOfKin: asked('nextOfKin'),
    review: asked('reviewDate') ?? away,
    dated,
    employmentEnds: access === 'ENDS',
    urgency: access !== 'STAYS' && dated,
  };
}
