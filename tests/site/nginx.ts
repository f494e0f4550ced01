/** A web server as administrators have it, on this machine alone, with what the site ships for it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Debian's package is unpacked, without being installed: nothing is started by it. */
const UNPACKED = path.resolve('.build/nginx');

const PLACES = [`${UNPACKED}/usr/sbin/nginx`, '/usr/sbin/nginx', '/usr/local/sbin/nginx'];

/** The server's program; undefined where there is none. */
export const nginxPath = (): string | undefined => PLACES.find((place) => existsSync(place));

/** Unpacks Debian's nginx, where there is none yet and packages can be had. */
export function setUpNginx(): void {
  if (nginxPath() !== undefined) return;
  unpackDebian('nginx');
  if (nginxPath() === undefined) console.log('没有找到 nginx，也装不上：用它的测试跳过。');
}

/** Unpacks a package of Debian beside the others; nothing of it is there where packages cannot be had. */
export function unpackDebian(name: string): void {
  if (!existsSync('/usr/bin/apt-get')) return;
  mkdirSync(UNPACKED, { recursive: true });
  const download = `apt-get download ${name} >/dev/null 2>&1`;
  const unpack = `for package in ${name}_*.deb; do dpkg-deb -x "$package" .; done`;
  const command = `(${download} || (apt-get update && ${download})) && ${unpack}`;
  spawnSync('sh', ['-c', command], { cwd: UNPACKED, stdio: 'ignore' });
}

/** A file of a package that was unpacked, or that the machine has; undefined where it has none. */
export const unpacked = (file: string): string | undefined =>
  [path.join(UNPACKED, file), file].find((place) => existsSync(place));

/** An example of the guide, with its places and ports put where a test has them. */
export function example(name: string, places: Readonly<Record<string, string>>): string {
  let text = readFileSync(path.join('content/servers', name), 'utf8');
  for (const [from, to] of Object.entries(places)) {
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** A certificate that nobody vouches for; undefined where none can be made. */
export function selfSigned(folder: string): { pem: string; key: string } | undefined {
  const [pem, key] = [path.join(folder, 'own.pem'), path.join(folder, 'own.key')];
  const { status } = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-subj', '/CN=localhost', '-days', '2', '-keyout', key, '-out', pem],
  ]);
  return status === 0 ? { pem, key } : undefined;
}

/** A running server. */
export class Nginx {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'mingze-nginx-'));
  #process: ChildProcess | undefined;
  #said = '';

  /** Starts it with the `server`s of a configuration, and modules to load, and waits until it listens on a port. */
  async start(servers: string, port: number, modules: readonly string[] = []): Promise<void> {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${this.folder}/${name};`,
    );
    // Started by the superuser it would serve as somebody else, who may not look into folders of tests.
    const user = process.getuid?.() === 0 ? ['user root;'] : [];
    const own = [
      ...user,
      'daemon off;',
      `pid ${this.folder}/pid;`,
      'error_log stderr crit;',
      ...modules.map((module) => `load_module ${module};`),
      'events { }',
    ];
    const http = ['access_log off;', ...temporary, servers].join('\n');
    writeFileSync(path.join(this.folder, 'nginx.conf'), `${own.join('\n')}\nhttp {\n${http}\n}\n`);
    const parameters = ['-p', this.folder, '-c', 'nginx.conf', '-e', 'stderr'];
    const running = spawn(nginxPath() ?? 'nginx', parameters);
    running.stderr.on('data', (chunk) => {
      this.#said += chunk;
    });
    this.#process = running;
    for (let tries = 0; tries < 200 && running.exitCode === null; tries += 1) {
      if (await isListening(port)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`nginx did not start: ${this.#said}`);
  }

  stop(): void {
    this.#process?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
