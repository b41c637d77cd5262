import { sentence } from './leaver';

/*
 * Steps as a playbook names them, in the words of somebody who decides. A case's own steps come with the service's titles.
 */
const STEPS: Readonly<Record<string, string>> = {
  // Lastday itself
  'lastday.guard-rails': 'Check the guard rails again',
  'lastday.operator-account': 'Block log-in to Lastday itself',
  'lastday.approval': 'Have the approval of another person',
  'lastday.residual-access': 'List what can still be reached',
  'evidence.seal': 'Seal the evidence',
  // Entra
  'entra.disable': 'Disable sign-in to Microsoft 365',
  'entra.revoke-sessions': 'Revoke sessions and refresh tokens',
  'entra.password': 'Set a random password that nobody knows',
  'entra.auth-methods': 'Remove ways to prove who they are (MFA)',
  'entra.groups': 'Leave groups',
  'entra.owned-groups': 'Hand over groups that they own',
  'teams.memberships': 'Leave teams',
  'entra.administrative-units': 'Leave administrative units',
  'entra.reports': 'Hand over direct reports',
  'entra.devices': 'Disable registered devices',
  'entra.guest': 'Remove the guest account',
  'entra.roles': 'Remove directory roles',
  'entra.pim': 'Remove roles that can be activated (PIM)',
  'entra.pim-groups': 'Remove groups that can be activated (PIM)',
  'entra.app-roles': 'Remove roles in applications',
  'entra.oauth-grants': 'Remove consents given to applications',
  'entra.applications': 'Hand over app registrations and name their secrets',
  'entra.access-packages': 'End access packages',
  'entra.licences': 'Give licences back',
  'entra.verify': 'Read Entra back and list what is still reachable',
  // Active Directory
  'ad.disable': 'Disable the account in Active Directory',
  'ad.stays-disabled': 'Check that the sync has not enabled it again',
  // mail, files
  'mail.automatic-reply': 'Set the automatic reply',
  'mail.forwarding-rules': 'Remove rules that forward mail',
  'mail.delegates': 'Remove calendar delegates',
  'mail.meetings': 'Cancel or hand over meetings',
  'onedrive.hand-over': 'Hand OneDrive to the successor, with an end date',
  'exchange.mailbox': 'Turn the mailbox into a shared one',
  // chats
  'teams.export': 'Seal the Teams chats',
  'whatsapp.receive': 'Receive the WhatsApp export',
  'chats.receive': 'Receive the exports of other messengers',
  // devices
  'intune.retire': 'Remove work data from personal devices',
  'intune.wipe': 'Wipe company devices',
  // Keycloak
  'keycloak.disable': 'Disable the Keycloak account',
  'keycloak.log-out': 'Log out everywhere and move not-before',
  'keycloak.offline-sessions': 'End offline sessions',
  'keycloak.consents': 'Remove consents',
  'keycloak.groups': 'Leave Keycloak groups',
  'keycloak.roles': 'Remove Keycloak roles',
  'keycloak.identity-links': 'Remove links to other log-ins',
  'keycloak.credentials': 'Remove password and second factors',
  'keycloak.verify': 'Read Keycloak back',
};

const FAMILIES: Readonly<Record<string, (name: string) => string>> = {
  human: (name) => name,
  webhook: (name) => `Tell ${name}`,
  scim: (name) => `Deactivate the account in ${name}`,
};

/** A step by its id: `entra.disable` → `Disable sign-in to Microsoft 365`; one of a newer server in its own words. */
export function stepName(id: string): string {
  const known = STEPS[id];
  if (known) return known;
  const [family = '', ...rest] = id.split('.');
  const name = sentence(rest.join(' ') || family);
  const word = FAMILIES[family];
  return word ? word(name) : `${sentence(family)}: ${name.toLowerCase()}`;
}

/** Whether a person does this step. */
export const isHuman = (id: string): boolean => id.startsWith('human.');

const SYSTEMS: Readonly<Record<string, string>> = { lastday: 'LASTDAY', evidence: 'LASTDAY', human: 'PEOPLE', ad: 'ACTIVE_DIRECTORY', chats: 'CHATS' };

/** The system that a step works on, as its id says. */
export function stepSystem(id: string): string {
  const family = id.split('.')[0] ?? id;
  return SYSTEMS[family] ?? family.toUpperCase();
}
