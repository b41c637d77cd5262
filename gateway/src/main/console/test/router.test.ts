import { describe, expect, it } from 'vitest';
import { current, entriesFor } from '../src/app/navigation';
import { routeOf, to, withFilter } from '../src/app/router';
import type { Me } from '../src/api/session';
import type { Role } from '../src/words/roles';
import { agreedSince, askedFor, keepAsked, openingFromAddress, openingLink } from '../src/pages/case/opening';
import { logInAddress } from '../src/pages/log-in';

const me = (...roles: Role[]): Me => ({ username: 'u', name: 'U', person: 'entra:u', firm: 'harbour-finch', roles });

describe('the router', () => {
  it('knows each page and what its address carries', () => {
    expect(routeOf('/')).toEqual({ page: 'home' });
    expect(routeOf('/leavers/')).toEqual({ page: 'leavers' });
    expect(routeOf('/leavers/new')).toEqual({ page: 'start' });
    expect(routeOf('/leavers/0b1c')).toEqual({ page: 'case', id: '0b1c' });
    expect(routeOf('/leavers/0b1c/plan')).toEqual({ page: 'plan', id: '0b1c' });
    expect(routeOf('/mfa/entra%3A5b1f')).toEqual({ page: 'mfa-person', id: 'entra:5b1f' });
    expect(routeOf('/device-findings')).toEqual({ page: 'device-findings' });
    expect(routeOf('/mfa-findings')).toEqual({ page: 'mfa-findings' });
    expect(routeOf('/recovery-paths')).toEqual({ page: 'recovery-paths' });
    expect(routeOf(to('/devices', 'a/b c'))).toEqual({ page: 'device', id: 'a/b c' });
  });

  it('is total: anything else is nowhere', () => {
    for (const path of ['/x', '/leavers/a/b', '//', '/leavers/new/x']) expect(['nowhere', 'home']).toContain(routeOf(path).page);
    expect(routeOf('/devices/%E0%A4%A')).toEqual({ page: 'device', id: '%E0%A4%A' });
  });

  it('changes one filter, keeps the others and starts the list from its top', () => {
    expect(withFilter('state', 'SAFE', '?q=mac&cursor=50', '/devices')).toBe('/devices?q=mac&state=SAFE');
    expect(withFilter('q', undefined, '?q=mac', '/devices')).toBe('/devices');
  });

  it('comes back after the log-in to where one was, but not to the log-in', () => {
    expect(logInAddress('/leavers/1?x=y')).toBe('/oauth2/authorization/lastday?returnTo=%2Fleavers%2F1%3Fx%3Dy');
    expect(logInAddress('/log-in?why=expired')).toBe('/oauth2/authorization/lastday?returnTo=%2F');
  });

  it('carries an opening to the second person and back', () => {
    const link = openingLink('case 1', 'teams/1', 'o&1');
    expect(openingFromAddress(new URL(link, 'http://x').search)).toEqual({ chat: 'teams/1', opening: 'o&1' });
    expect(openingFromAddress('?chat=a')).toBeUndefined();
  });

  it('remembers what one asked for, and takes only a later yes for its own', () => {
    keepAsked('case 1', 'teams/1', 'o-1', Date.parse('2026-11-27T12:00:00Z'));
    const asked = askedFor('case 1', 'teams/1');
    expect(asked?.opening).toBe('o-1');
    expect(askedFor('case 2', 'teams/1')).toBeUndefined();
    expect(agreedSince(asked!, '2026-11-27T11:59:59Z')).toBe(false);
    expect(agreedSince(asked!, '2026-11-27T12:00:01Z')).toBe(true);
    expect(agreedSince(asked!, undefined)).toBe(false);
  });
});

describe('the navigation', () => {
  const words = (...roles: Role[]): string[] => entriesFor(me(...roles)).flatMap((g) => g.entries.map((e) => e.word));

  it('offers each role what it can open, and no more', () => {
    expect(words('hr')).toEqual(['Home', 'Leavers', 'Start a leaver', 'Import leavers', 'Playbooks']);
    expect(words('it')).toEqual(['Home', 'Leavers', 'Devices', 'Device findings', 'MFA coverage', 'MFA findings', 'MFA requests', 'Recovery paths', 'Emergency accounts', 'Playbooks', 'Connections']);
    expect(words('director')).toEqual(['Home', 'Devices', 'MFA coverage']);
    expect(words('approver')).toEqual(['Home', 'Leavers', 'Import leavers', 'MFA requests', 'Playbooks', 'Connections']);
    expect(words('dpo')).toEqual(['Home', 'Leavers', 'Devices', 'Device findings', 'MFA coverage', 'MFA findings', 'MFA requests', 'Recovery paths', 'Emergency accounts', 'Lawful basis', 'Playbooks']);
    expect(words('admin')).toEqual(['Home', 'Playbooks', 'Connections']);
    expect(words()).toEqual(['Home']);
  });

  it('marks the longest entry that a path belongs to', () => {
    const hrefs = ['/', '/leavers', '/leavers/new'];
    expect(current('/leavers/new', hrefs)).toBe('/leavers/new');
    expect(current('/leavers/0b1c', hrefs)).toBe('/leavers');
    expect(current('/', hrefs)).toBe('/');
    expect(current('/leaversandmore', hrefs)).toBeUndefined();
  });
});
