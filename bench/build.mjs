// Bundles one contender for browsers: node bench/build.mjs <folder of esbuild> <folder of the packages> <name> <words> <file>.
// The tool calls it (xtask/src/contenders.rs); Svelte's and Vue's own compilers turn their files into JavaScript.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [tools, packages, name, words, outfile] = process.argv.slice(2);
const esbuild = createRequire(join(tools, 'here.js'))('esbuild');
const ofPackages = createRequire(join(packages, 'here.js'));
const folder = join(fileURLToPath(new URL('.', import.meta.url)), name);

/** What each needs beside the rest: its first file and its own settings. */
const CONTENDERS = {
  plain: { entry: 'main.js' },
  react: { entry: 'main.jsx', jsx: 'automatic' },
  preact: { entry: 'main.jsx', jsx: 'automatic', jsxImportSource: 'preact' },
  svelte: { entry: 'main.js', plugins: [svelte] },
  vue: {
    entry: 'main.js',
    plugins: [vue],
    // As Vue's documents advise for a build: no options API, no developer tools, nothing of a server.
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  },
  lit: { entry: 'main.js' },
};

function svelte(build) {
  const { compile, compileModule } = ofPackages('svelte/compiler');
  const options = (filename) => ({ filename, dev: false, generate: 'client' });
  build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
    const { js } = compile(await readFile(path, 'utf8'), { ...options(path), css: 'external' });
    return { contents: js.code };
  });
  build.onLoad({ filter: /\.svelte\.js$/ }, async ({ path }) => {
    const { js } = compileModule(await readFile(path, 'utf8'), options(path));
    return { contents: js.code };
  });
}

function vue(build) {
  const { parse, compileScript } = ofPackages('vue/compiler-sfc');
  build.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
    const { descriptor, errors } = parse(await readFile(path, 'utf8'), { filename: path });
    if (errors.length > 0) throw errors[0];
    const { content } = compileScript(descriptor, { id: path, inlineTemplate: true, isProd: true });
    return { contents: content };
  });
}

const { entry, plugins = [], define = {}, ...own } = CONTENDERS[name];
await esbuild.build({
  ...own,
  entryPoints: [join(folder, entry)],
  outfile,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  conditions: ['browser', 'production'],
  nodePaths: [join(packages, 'node_modules')],
  define: { 'process.env.NODE_ENV': '"production"', __PARTS__: words, ...define },
  plugins: plugins.map((setup) => ({ name: setup.name, setup })),
  logLevel: 'warning',
});
