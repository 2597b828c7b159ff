const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜'

/** Plants, stars, solar terms and stones: names that nobody takes for a real neighbour's. */
const GIVEN = (
  '小满 谷雨 白露 霜降 立春 立夏 立秋 半夏 当归 白芷 忍冬 连翘 青黛 银杏 海棠 木槿 丁香 石榴 紫苏 薄荷 ' +
  '芦苇 菖蒲 芍药 杜仲 辛夷 佩兰 泽兰 茯苓 沉香 苍术 远志 决明 景天 甘草 玉竹 黄精 天麻 川芎 南星 北斗 ' +
  '启明 长庚 织女 云杉 水杉 红松 青檀 梧桐 香樟 白桦 胡杨 垂柳 楝子 合欢 凌霄 蔷薇 月季 ' +
  '茉莉 含笑 栀子 蜡梅 迎春 山茶 腊月 秋分 春分 寒露 惊蛰 芒种 冬至 青石 玉石 玛瑙 琥珀 珍珠 云母 丹砂 ' +
  '黄河 运河 鱼丘 泉林 齐岳 鲁原 麦浪 麦穗 东昌 清平'
).split(' ')

/** Hands out full names, none of them twice. */
export function nameBook(luck) {
  const taken = new Set()
  const give = (surname) => {
    for (;;) {
      const name = surname + luck.pick(GIVEN)
      if (!taken.has(name)) {
        taken.add(name)
        return name
      }
    }
  }
  return {
    take: (name) => (taken.add(name), name),
    surname: () => SURNAMES[luck.between(0, SURNAMES.length - 1)],
    give,
  }
}

/** Hands out phone numbers of one plainly invented series: 199 0000 xxxx. */
export function phoneBook() {
  let last = 1000
  return () => `1990000${String(++last).padStart(4, '0')}`
}
