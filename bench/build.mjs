// Bundles one contender for browsers: node bench/build.mjs <folder of the packages> <name> <words> <file to write>.
// The tool calls it (xtask/src/contenders.rs). The bundler is Rolldown, Vite's own: of those tried it leaves the least that
// nothing calls. Svelte's and Vue's own compilers turn their files into JavaScript.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [packages, name, words, file] = process.argv.slice(2);
const ofPackages = createRequire(join(packages, 'here.js'));
const { rolldown } = await import(pathToFileURL(ofPackages.resolve('rolldown')));
const folder = join(fileURLToPath(new URL('.', import.meta.url)), name);

/** What each needs beside the rest: its first file, how it writes elements, its compiler, its constants. */
const CONTENDERS = {
  plain: { entry: 'main.js' },
  react: { entry: 'main.jsx', jsx: { runtime: 'automatic' } },
  preact: { entry: 'main.jsx', jsx: { runtime: 'automatic', importSource: 'preact' } },
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

function svelte() {
  const { compile, compileModule } = ofPackages('svelte/compiler');
  return {
    name: 'svelte',
    transform(code, filename) {
      const options = { filename, dev: false, generate: 'client' };
      if (filename.endsWith('.svelte')) return { code: compile(code, { ...options, css: 'external' }).js.code, moduleType: 'js' };
      if (filename.endsWith('.svelte.js')) return { code: compileModule(code, options).js.code };
      return null;
    },
  };
}

function vue() {
  const { parse, compileScript } = ofPackages('vue/compiler-sfc');
  return {
    name: 'vue',
    transform(code, filename) {
      if (!filename.endsWith('.vue')) return null;
      const { descriptor, errors } = parse(code, { filename });
      if (errors.length > 0) throw errors[0];
      return { code: compileScript(descriptor, { id: filename, inlineTemplate: true }).content, moduleType: 'js' };
    },
  };
}

// Vue's compiler makes less for production, and asks this.
process.env.NODE_ENV = 'production';
const { entry, jsx, plugins = [], define = {} } = CONTENDERS[name];
const bundle = await rolldown({
  input: join(folder, entry),
  platform: 'browser',
  plugins: plugins.map((plugin) => plugin()),
  resolve: {
    modules: [join(packages, 'node_modules')],
    conditionNames: ['browser', 'production', 'module', 'import', 'default'],
  },
  transform: {
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', __PARTS__: words, ...define },
    ...(jsx && { jsx }),
  },
});
const { output } = await bundle.write({ file, format: 'esm', minify: true, comments: false });
if (output.length !== 1) throw new Error(`${name} is ${output.length} files and not one`);
