// Taro's own compilation only: Jest goes through swc, the server through esbuild.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
}
