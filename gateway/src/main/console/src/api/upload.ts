import type { Receipt } from './chats';
import { writeHeaders } from './client';
import { problemFrom, unreachable } from './problem';

/** Tells how much of a file has left this machine. */
export type Progress = (sent: number, total: number) => void;

/** The media type that the service accepts for a file of this name. */
export function mediaType(name: string): string {
  if (/\.zip$/i.test(name)) return 'application/zip';
  return /\.txt$/i.test(name) ? 'text/plain' : 'application/octet-stream';
}

/**
 * Sends a file as it is, byte for byte, with progress; XMLHttpRequest because fetch tells no upload progress.
 * `note` says what a file is that is kept unread. Resolves with the receipt, rejects with a Problem.
 */
export function upload(url: string, file: File, key: string, progress: Progress, note = ''): Promise<Receipt> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    const headers = {
      ...writeHeaders(key),
      'Content-Type': mediaType(file.name),
      'X-File-Name': encodeURIComponent(file.name),
      ...(note ? { 'X-Note': encodeURIComponent(note) } : {}),
      Accept: 'application/json',
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (e) => progress(e.loaded, e.lengthComputable ? e.total : file.size));
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('load', () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as Receipt);
      else reject(problemFrom(request.status, body));
    });
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

