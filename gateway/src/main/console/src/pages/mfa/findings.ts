import { exceptFinding, findingsCsvUrl, listFindings, listRules } from '../../api/findings';
import { picker } from '../../parts/filters';
import { population } from '../../words/hygiene';
import { type Book, FindingsListPage } from '../findings/page';

const POPULATIONS = ['PRIVILEGED', 'SENSITIVE', 'STAFF', 'GUESTS', 'SERVICE_ACCOUNTS', 'SHARED_MAILBOXES', 'BREAK_GLASS'];

/** What the identity audit found. */
class MfaFindingsPage extends FindingsListPage {
  protected readonly book: Book = {
    title: 'MFA findings',
    path: '/mfa-findings',
    about: 'Gaps in who has multi-factor authentication and who is made to use it',
    elsewhere: 'coverage page',
    search: 'Find by name',
    filters: ['population', 'subject'],
    sees: 'seeMfa',
    subject: {
      head: 'Person',
      address: (f) => (/^(entra|keycloak):/.test(f.subject) ? `/mfa/${encodeURIComponent(f.subject)}` : undefined),
      note: (f) => (f.population ? population(f.population) : ''),
      told: ['population'],
    },
    list: listFindings,
    rules: listRules,
    csv: findingsCsvUrl,
    except: (f, body, key) => exceptFinding(f.id, body, key),
    pickers: () => picker('population', 'Population', POPULATIONS.map((p) => ({ value: p, word: population(p).toLowerCase() }))),
  };
}

customElements.define('ld-mfa-findings', MfaFindingsPage);
