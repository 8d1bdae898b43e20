// Copies the few files the screens take from npm, presses every static file, and names the whole by its hash.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const own = join(here, 'src/main/resources/static');
const target = join(here, 'target/assets');
const fromNpm = {
  'vendor/components.css': '@utrecht/component-library-css/dist/index.css',
  'vendor/voorbeeld.css': '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
  'vendor/htmx.js': 'htmx.org/dist/htmx.min.js',
};

const hashOf = (...contents) => contents.reduce((hash, content) => hash.update(content), createHash('sha256')).digest('hex');

function install() {
  const stamp = join(modules, '.installed');
  const wanted = hashOf(readFileSync(join(here, 'package-lock.json')));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  execFileSync('npm', ['ci', '--silent'], { cwd: here, stdio: 'inherit' });
  writeFileSync(stamp, wanted);
}

function sources() {
  const files = readdirSync(own, { recursive: true }).filter(name => statSync(join(own, name)).isFile());
  const ours = files.map(name => [name.split(sep).join('/'), join(own, name)]);
  const theirs = Object.entries(fromNpm).map(([name, path]) => [name, join(modules, path)]);
  return [...ours, ...theirs].sort(([a], [b]) => (a < b ? -1 : 1));
}

function press(name, content) {
  const path = join(target, 'static', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  writeFileSync(path + '.gz', gzipSync(content, { level: 9 }));
  writeFileSync(path + '.br', brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

install();
const files = sources().map(([name, path]) => [name, readFileSync(path)]);
const hash = hashOf(readFileSync(fileURLToPath(import.meta.url)), ...files.flat()).slice(0, 16);
const index = join(target, 'static/index.txt');
const listing = [hash, ...files.map(([name]) => name)].join('\n') + '\n';
if (!existsSync(index) || readFileSync(index, 'utf8') !== listing) {
  rmSync(target, { recursive: true, force: true });
  files.forEach(([name, content]) => press(name, content));
  writeFileSync(index, listing);
}
