import { deviceFindingsCsvUrl, exceptDevice, listDeviceFindings } from '../../api/devices';
import { html } from 'lit';
import { to } from '../../app/router';
import { picker } from '../../parts/filters';
import { deviceRules, PLATFORM_CODES, platformName } from '../../words/devices';
import { ownership } from '../../words/hygiene';
import { type Book, FindingsListPage } from '../findings/page';

/** What the audit of devices found. */
class DeviceFindingsPage extends FindingsListPage {
  protected readonly book: Book = {
    title: 'Device findings',
    path: '/device-findings',
    about: 'Gaps of devices: what fails, what is no longer known, what ends soon',
    elsewhere: 'devices page',
    search: 'Find a device or a person',
    filters: ['ownership', 'platform', 'device', 'owner'],
    sees: 'seeDevices',
    subject: {
      head: 'Device',
      address: (f) => to('/devices', f.subject),
      note: (f) => [f.evidence['platform'], f.evidence['ownership']].map((v, i) => (typeof v === 'string' ? (i === 0 ? platformName(v) : ownership(v)) : '')).filter(Boolean).join(', '),
      told: ['device', 'platform', 'ownership'],
    },
    list: listDeviceFindings,
    rules: () => Promise.resolve({ items: deviceRules() }),
    csv: deviceFindingsCsvUrl,
    except: (f, body, key) => exceptDevice(f.subject, f.rule, body, key),
    pickers: () => html`${picker('ownership', 'Owner', ['COMPANY', 'PERSONAL', 'UNKNOWN'].map((v) => ({ value: v, word: ownership(v) })))} ${picker('platform', 'Platform', PLATFORM_CODES.map((v) => ({ value: v, word: platformName(v) })))}`,
  };
}

customElements.define('ld-device-findings', DeviceFindingsPage);
