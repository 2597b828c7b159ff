import type { IPluginContext } from '@tarojs/service'

/** What of Taro's maker of WXML is used here. */
interface Template {
  componentsAlias: Record<string, { _num: string }>
  buildTemplate(config: unknown): string
  buildBaseComponentTemplate(extension: string): string
  buildXSTmpExtra(): string
}

/**
 * Lets a node be sent to WeChat without its kind: words are words, anything else without a kind is a plain view.
 * `src/miniapp/lean.ts` leaves the kinds out.
 */
export default function lean(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }: { template?: Template }) {
      if (template) teach(template)
    },
  })
}

function teach(template: Template): void {
  const { buildTemplate, buildBaseComponentTemplate, buildXSTmpExtra } = template
  const ask = (wxml: string) => wxml.replace(/\b(item|i)\.nn\b/g, 'xs.n($1)')
  template.buildTemplate = (config) => ask(buildTemplate.call(template, config))
  template.buildBaseComponentTemplate = (extension) => ask(buildBaseComponentTemplate.call(template, extension))
  template.buildXSTmpExtra = () => {
    const kind = (name: string) => `'${template.componentsAlias[name]?._num}'`
    return `n: function (i) {
    if (i.nn !== undefined) return i.nn
    return i.v === undefined ? ${kind('pure-view')} : ${kind('#text')}
  },
  ${buildXSTmpExtra.call(template)}`
  }
}
