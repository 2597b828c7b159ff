/** Those whose work has a name in the estate. The committee are owners; the rest come in from outside. */
export const STAFF = [
  ['支部书记', '周谷雨', '周书记', null],
  ['业委会', '赵南星', '赵主任', '3号楼2单元701'],
  ['业委会', '李海棠', '李副主任', '1号楼1单元502'],
  ['业委会', '周启明', '周委员', '2号楼1单元802'],
  ['业委会', '孙银杏', '孙委员', '5号楼1单元602'],
  ['业委会', '高远志', '高委员', '1号楼2单元301'],
  ['物业经理', '王云杉', '王经理', null],
  ['维修师傅', '王青檀', '王师傅', null],
  ['维修师傅', '李水杉', '李师傅', null],
  ['维修师傅', '陈景天', '陈师傅', null],
  ['物业前台', '刘迎春', '前台小刘', null],
  ['社区工作者', '孙合欢', '社区孙干事', null],
  ['系统运维', '何北斗', '系统运维', null],
  ['小区调解员', '郑半夏', '郑老师', null],
  ['小区调解员', '马连翘', '马阿姨', null],
  ['街道调解员', '丁向阳', '街道司法所丁所长', null],
  ['街道调解员', '田冬青', '街道调解员田老师', null],
  ['县中心调解员', '范白露', '县调解中心范主任', null],
  ['县中心调解员', '杨霜降', '县调解中心杨老师', null],
  ['代表委员', '魏立夏', '党代表魏老师', null],
  ['代表委员', '江远帆', '人大代表江医生', null],
  ['代表委员', '林青山', '政协委员林校长', null],
]

/** One owner has three flats and one has two; they let all but the first. */
const SEVERAL = [
  ['1号楼1单元902', '2号楼2单元201', '5号楼2单元302'],
  ['3号楼1单元602', '5号楼1单元902'],
]
const LET = [
  '1号楼1单元201', '1号楼2单元602', '1号楼2单元1001', '2号楼1单元302', '2号楼1单元902', '2号楼2单元501', '2号楼2单元802',
  '3号楼1单元202', '3号楼1单元901', '3号楼2单元302', '3号楼2单元1002', '5号楼1单元402', '5号楼1单元1001', '5号楼2单元101',
  '5号楼2单元702', '5号楼2单元902', ...SEVERAL.flatMap(([, ...others]) => others),
]

/** Everyone tied to a home: one row a person and a home, owners first. */
export function people(units, luck, names, nextPhone) {
  const rows = []
  const committee = new Map(STAFF.filter(([, , , home]) => home).map(([, name, , home]) => [home, name]))
  const landlords = new Map()
  for (const unit of units.filter((one) => !one.developers)) {
    const add = (name, phone, tie) => rows.push({ name, phone, tie, unit })
    const several = SEVERAL.find((homes) => homes.includes(unit.address))
    const surname = names.surname()
    const owner = landlords.get(several) ?? { name: committee.get(unit.address) ?? names.give(surname), phone: nextPhone() }
    if (several) landlords.set(several, owner)
    add(owner.name, owner.phone, '业主')
    if (!several && luck.percent(34)) add(names.give(names.surname()), nextPhone(), '业主')
    if (LET.includes(unit.address)) letOut(add, luck, names, nextPhone)
    else liveIn(add, luck, names, nextPhone, owner.name[0])
  }
  return rows
}

function letOut(add, luck, names, nextPhone) {
  for (let i = luck.between(1, 3); i > 0; i--) add(names.give(names.surname()), nextPhone(), '租户')
}

/** Two to five more at the table; two elders in five have no phone of their own. */
function liveIn(add, luck, names, nextPhone, surname) {
  for (let i = luck.between(2, 4); i > 0; i--) {
    const name = names.give(luck.percent(70) ? surname : names.surname())
    add(name, luck.percent(80) ? nextPhone() : '', '家属')
  }
}
