/** Public places, each with the short code on its sign. */
export const PLACES = [
  ['东门', 'DM'], ['西门', 'XM'], ['地下车库', 'CK'], ['车库入口坡道', 'PD'], ['儿童乐园', 'LY'], ['健身角', 'JS'],
  ['中心花园', 'HY'], ['凉亭', 'LT'], ['消防水泵房', 'BF'], ['配电室', 'PDS'], ['电动车充电棚', 'CD'],
  ['垃圾分类亭', 'FL'], ['快递柜', 'KD'], ['物业服务中心', 'WY'], ['红色议事厅', 'YS'], ['环形主路', 'ZL'],
]
