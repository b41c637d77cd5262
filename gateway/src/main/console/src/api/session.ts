import type { Role } from '../words/roles';
import { csrfToken, get } from './client';

/** Who is logged in, as the gateway knows from the token. Types by hand until the gateway publishes its OpenAPI to generate from. */
export interface Me {
  readonly username: string;
  readonly name: string;
  readonly person: string | null;
  readonly firm: string;
  readonly roles: readonly Role[];
  readonly csrf?: string;
}

export function me(signal?: AbortSignal): Promise<Me> {
  return get<Me>('/api/me', {}, signal);
}

/** Ends the session here and, where the gateway says where, at the identity provider too. */
export async function logOut(): Promise<string> {
  const response = await fetch('/logout', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': csrfToken(), Accept: 'application/json' },
    redirect: 'manual',
  });
  return response.headers.get('Location') ?? '/';
}
