import { html, type TemplateResult } from 'lit';
import { titled } from '../app/title';
import { pageHead } from '../parts/head';

export function nowherePage(): TemplateResult {
  titled('Not found');
  return html`${pageHead('Nothing is here', 'The address may be mistyped, or what it named is not visible to you.')}
    <p><a href="/">Go to Home</a></p>`;
}
