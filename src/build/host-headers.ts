/** `_headers`, as Netlify and Cloudflare Pages read it. */
import { contentType, isSecure, MEDIA_TYPES, OVER_TLS, SAME, varyingIn } from '../site/headers.ts';
import { addressBelow } from '../site/urls.ts';
import { serverText } from '../words/server-text.ts';

/**
 * Where two lines speak of one address, one host takes the last and another sends the values of both. So no header is given
 * twice: what is the same everywhere is said of everything, the rest of each thing that stands in the root of the site.
 */
export function headersForHosts(files: readonly string[], secure = isSecure()): string {
  const everywhere = secure ? { ...SAME, 'Strict-Transport-Security': OVER_TLS.transport } : SAME;
  const roots = [...new Set(files.map((file) => file.replace(/(?<=\/).*/, '')))];
  // Where one end is the end of another, the shorter would be said of both; every host knows what those are.
  const ends = Object.keys(MEDIA_TYPES);
  const isAlone = (end: string) => !ends.some((other) => other !== end && other.endsWith(end));
  const types = Object.entries(MEDIA_TYPES).filter(([end]) => isAlone(end));
  return [
    ...serverText.hosts.map((line) => `# ${line}`),
    ...rule('*', everywhere),
    ...roots.flatMap((root) => {
      const headers = { ...varyingIn(root) };
      if (secure) headers['Content-Security-Policy'] += OVER_TLS.policy;
      return rule(pathsOf(root), headers);
    }),
    ...types.flatMap(([end, type]) => rule(`*${end}`, { 'Content-Type': contentType(type) })),
    '',
  ].join('\n');
}

/** What the lines about a folder or a file of the root are about, in the root of the site. */
function pathsOf(root: string): string {
  if (root === 'index.html') return '';
  return root.endsWith('/') ? `${root}*` : root;
}

function rule(paths: string, headers: Readonly<Record<string, string>>): string[] {
  return [
    addressBelow(paths),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
}
