/** What nginx is to do with the site, to be included in the `server` that an administrator writes. */
import { FOR_THE_SERVER } from '../publish/manifest.ts';
import {
  FOLDERS,
  isText,
  MEDIA_TYPES,
  OVER_TLS,
  SAME,
  type Varying,
  varyingIn,
} from '../site/headers.ts';
import { addressBelow, urls } from '../site/urls.ts';
import { serverText } from '../words/server-text.ts';
import type { Redirect } from './redirects.ts';

/** A header that depends on the folder, and the variable that holds it; nginx leaves out a header that is empty. */
const VARIABLES = {
  'Content-Security-Policy': '$mingze_policy',
  'Cache-Control': '$mingze_cache',
  'Access-Control-Allow-Origin': '$mingze_programs',
} as const satisfies Record<keyof Varying, string>;

const names = Object.keys(VARIABLES) as (keyof Varying)[];

/**
 * Nothing here needs a place outside of `server`, as a `map` would with its limits of length. Whether a request came over TLS
 * nginx is asked, so that one file is right with it and without.
 */
export function nginxSite(redirects: readonly Redirect[]): string {
  return [
    ...comment(serverText.nginx),
    ...variables(),
    '',
    ...comment([serverText.overTls]),
    'set $mingze_tls "";',
    'set $mingze_transport "";',
    `if ($https) { set $mingze_tls ${quoted(OVER_TLS.policy)}; }`,
    `if ($https) { set $mingze_transport ${quoted(OVER_TLS.transport)}; }`,
    '',
    `location ${urls.home} {`,
    ...[...serving(), ...elsewhere(redirects)].map((line) => `    ${line}`),
    '}',
    '',
  ].join('\n');
}

/** Sets the headers that differ: as they are everywhere, and then as they are in the folders that are something else. */
function variables(): string[] {
  const standard = varyingIn('');
  const set = (name: keyof Varying, { [name]: value = '' }: Varying) =>
    `set ${VARIABLES[name]} ${quoted(value)};`;
  return [
    ...names.map((name) => set(name, standard)),
    ...Object.entries(FOLDERS).flatMap(([folder, varying]) =>
      names
        .filter((name) => varying[name] !== standard[name])
        .map((name) => `if ($uri ~ ^${addressBelow(folder)}) { ${set(name, varying)} }`),
    ),
  ];
}

function serving(): string[] {
  const byExtension = Object.entries(MEDIA_TYPES).filter(([end]) => end.startsWith('.'));
  const byName = Object.entries(MEDIA_TYPES).filter(([end]) => !end.startsWith('.'));
  const texts = [...new Set(Object.values(MEDIA_TYPES).filter(isText))];
  const others = texts.filter((type) => type !== 'text/html').join(' ');
  const headers = [
    ...Object.entries(SAME).map(([name, value]) => [name, quoted(value)]),
    ...names.map((name) => [name, VARIABLES[name]]),
    ['Strict-Transport-Security', '$mingze_transport'],
  ];
  return [
    'index index.html;',
    `error_page 404 ${addressBelow('404.html')};`,
    // Behind another server, nginx does not know the address that readers see.
    'absolute_redirect off;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_comp_level 6;',
    `gzip_types ${others};`,
    'charset utf-8;',
    `charset_types ${others};`,
    'types {',
    ...byExtension.map(([end, type]) => `    ${type} ${end.slice(1)};`),
    '}',
    'default_type application/octet-stream;',
    ...headers.map(
      ([name, value]) =>
        `add_header ${name} ${value === VARIABLES['Content-Security-Policy'] ? `${value}$mingze_tls` : value} always;`,
    ),
    ...byName.map(
      ([end, type]) =>
        `location ~ ${quoted(`${end.replaceAll('.', '\\.')}$`)} { types { } default_type ${type}; }`,
    ),
  ];
}

/** Addresses at which no file is to be had. */
function elsewhere(redirects: readonly Redirect[]): string[] {
  const encoded = (address: string) => encodeURI(address).replaceAll('$', '%24');
  return [
    ...comment([serverText.forTheServer]),
    ...FOR_THE_SERVER.map((file) => `location = ${addressBelow(file)} { return 404; }`),
    ...comment([serverText.moved]),
    ...redirects.map(
      ({ from, to }) => `location = ${quoted(from)} { return 301 ${quoted(encoded(to))}; }`,
    ),
  ];
}

/** A value in nginx: in quotes, with nothing in it that would end them. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

const comment = (lines: readonly string[]): string[] => lines.map((line) => `# ${line}`);
