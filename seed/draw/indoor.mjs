import { area, box, crack, dot, drops, oval, puddle, room, shape, stroke, tick, times, words } from './shapes.mjs'

const stair = (lit) =>
  box(0, 0, 800, 600, lit ? '#efe6cf' : '#39393c') +
  times(6, (i) => box(120 + i * 100, 520 - i * 62, 120, 90 + i * 62, lit ? '#cdbfa3' : '#2c2c2f', { stroke: lit ? '#a8997b' : '#1f1f22' })) +
  stroke('M110 430 L720 60', lit ? '#8a6d45' : '#4a4136', 12) +
  (lit ? oval(330, 120, 190, 120, '#fff3c4', { opacity: 0.9 }) : '') + box(300, 60, 60, 16, '#777') + dot(330, 96, 26, lit ? '#ffe082' : '#5a5a5e')
const lift = (ok) =>
  room('#ded9cf') + box(190, 60, 420, 420, '#8d9399') + box(210, 80, 186, 400, '#c3c8cc') + box(404, 80, 186, 400, '#c3c8cc') +
  box(640, 190, 70, 150, '#4a5056', { rx: 8 }) + dot(675, 235, 20, ok ? '#8fd3a6' : '#d9a0a0') + dot(675, 295, 20, ok ? '#8fd3a6' : '#555') +
  box(330, 20, 140, 34, '#22272b', { rx: 4 }) + words(400, 46, 26, ok ? '7 ↑' : '停用', ok ? '#7fe0a0' : '#ff8a80') + (ok ? tick(560, 130) : box(230, 240, 340, 70, '#f5c542', { transform: 'rotate(-6 400 275)' }) + words(400, 288, 34, '暂停使用', '#5a4300'))
const door = (ok) =>
  box(0, 0, 800, 600, '#cfc6b6') + box(210, 60, 380, 500, '#5b6470') + box(230, 80, 340, 480, ok ? '#2f3a45' : '#1f2428') +
  (ok ? box(236, 86, 328, 470, '#8b98a5') + box(280, 130, 240, 190, '#bcd4e2') + box(520, 330, 16, 70, '#e4e7ea', { rx: 6 }) + tick(330, 470)
    : area('236,86 430,130 430,540 236,556', '#8b98a5') + area('268,150 400,176 400,320 268,330', '#bcd4e2') + stroke('M500 120 q-30 30 -70 30', '#c94f4f', 8) + words(500, 300, 34, '关不严', '#f2c9a0'))
const ceiling = (ok, wall = '#ece5d8') =>
  room(wall) + (ok ? box(420, 40, 240, 150, '#f6f1e7', { rx: 10 }) + tick(600, 240) : shape('M430 0 q60 120 150 90 q90 30 120 -90 z', '#c9b58e') + drops(470, 130, 5) + puddle(540, 500, 150, 34) + shape('M480 470 h120 l-14 70 h-92 z', '#4f87b3'))
const drain = (ok) =>
  box(0, 0, 800, 600, '#dfe5e6') + times(8, (i) => stroke(`M0 ${i * 80} H800 M${i * 110} 0 V600`, '#c4cdcf', 3)) +
  (ok ? '' : oval(400, 350, 270, 130, '#a28f63', { opacity: 0.8 })) + dot(400, 340, 70, '#8e979b') + times(5, (i) => box(350 + i * 22, 300, 8, 80, '#4a5256')) + (ok ? tick(590, 470) : drops(340, 210, 6))
const pipe = (ok) =>
  box(0, 0, 800, 600, '#d6d0c4') + box(0, 250, 800, 70, '#9aa3a8') + box(350, 220, 110, 130, '#c08a3e', { rx: 10 }) + stroke('M405 220 v-70 M350 150 h110', '#b3202c', 18) +
  (ok ? tick(560, 170) : drops(370, 370, 4) + puddle(420, 530, 170, 36))
const yellowWater = () => room('#e4ebee') + box(180, 330, 440, 130, '#f6f8f8', { rx: 20 }) + shape('M380 120 h70 v60 h-40 v60 h-40 v-80 z', '#8e979b') + box(372, 240, 36, 110, '#c9a24a', { opacity: 0.8 }) + oval(395, 370, 150, 32, '#d8b765')
const hydrant = (ok) =>
  room('#ddd6c8') + box(260, 130, 280, 300, '#b3202c', { rx: 6 }) + box(285, 155, 230, 250, '#f0e2e2') + dot(400, 280, 70, '#d8d2c4', { stroke: '#a03030', 'stroke-width': 16 }) +
  (ok ? words(400, 120, 34, '消火栓', '#b3202c') + tick(580, 170) : area('545,140 690,220 690,470 545,420', '#c8404b') + words(620, 340, 28, '门脱落', '#fff'))
const shaft = (ok) =>
  room('#dcd6ca') + box(240, 60, 320, 420, '#3a3f44') + times(5, (i) => stroke(`M${280 + i * 56} 70 C ${300 + i * 50} 200 ${260 + i * 60} 320 ${290 + i * 52} 470`, ['#b3202c', '#1d5a9e', '#e5b93c', '#1b6b3a', '#777'][i], 8)) +
  (ok ? box(240, 60, 320, 420, '#9aa3aa') + box(500, 250, 22, 60, '#40464b', { rx: 6 }) + tick(400, 180) : area('560,60 700,110 700,520 560,480', '#9aa3aa'))
const glass = (ok) =>
  room('#d9d3c7') + box(200, 50, 400, 330, '#7b8288') + box(220, 70, 360, 290, '#b9dbea') + stroke('M400 70 V360', '#7b8288', 14) +
  (ok ? tick(480, 150) : area('250,90 360,150 300,210 380,330 240,300', '#eef6fa') + stroke('M300 210 L230 110 M300 210 L380 100 M300 210 L390 300 M300 210 L240 340', '#5d7480', 4) + times(6, (i) => area(`${260 + i * 50},470 ${285 + i * 50},455 ${300 + i * 50},480`, '#cfe6f0')))
const tiles = (ok) =>
  box(0, 0, 800, 600, '#cbb99c') + times(4, (r) => times(5, (c) => box(20 + c * 155, 20 + r * 143, 146, 134, (r + c) % 2 ? '#dccfb6' : '#d4c5a8'))) +
  (ok ? tick(400, 300) : area('330,306 476,280 486,410 340,440', '#b79f76', { stroke: '#6d5c3e', 'stroke-width': 5 }) + crack(410, 300, 0.8))
const wall = () =>
  room('#efe9dd') + shape('M250 90 q80 -40 150 10 q110 0 130 90 q30 90 -60 110 q-110 40 -170 -20 q-90 -30 -50 -190 z', '#b9a98c') + crack(380, 120) + times(9, (i) => area(`${250 + i * 34},470 ${270 + i * 34},458 ${280 + i * 34},476`, '#dcd2be'))
const breaker = (ok) => room('#e3ddd0') + box(240, 90, 320, 300, '#f4f5f6', { rx: 14, stroke: '#9aa3a8', 'stroke-width': 8 }) + times(5, (i) => box(275 + i * 52, 180, 40, 120, '#3c444a', { rx: 5 }) + box(287 + i * 52, ok || i !== 2 ? 195 : 250, 16, 34, ok || i !== 2 ? '#8fd3a6' : '#e57373')) + (ok ? tick(590, 120) : '')
const intercom = () => room('#e8e2d6') + box(310, 110, 180, 290, '#f7f7f5', { rx: 18, stroke: '#9aa3a8', 'stroke-width': 6 }) + box(335, 135, 130, 100, '#2c3e4c', { rx: 8 }) + times(3, (i) => dot(355 + i * 45, 290, 14, '#b9c2c8')) + stroke('M320 380 q-60 60 -20 110', '#777', 8) + tick(520, 150)
const hose = () => room('#e4dccc') + box(120, 200, 560, 40, '#d6cfc2') + stroke('M180 430 C 260 200 420 520 620 220', '#e0a33a', 26) + stroke('M330 360 l30 26 M390 390 l26 20', '#7a5214', 6)
const clutter = (ok) =>
  stair(true) + (ok ? tick(600, 480) : box(60, 380, 150, 130, '#b98b55') + box(180, 430, 170, 110, '#c79a63') + box(90, 300, 110, 90, '#a97c48') + stroke('M340 430 l120 -60 M350 540 l-6 -110', '#7d6a52', 14))
const wires = () => stair(true) + stroke('M20 150 C 200 260 260 180 330 360 S 520 420 600 500', '#222', 8) + box(560, 470, 120, 44, '#f2f2f2', { rx: 6 }) + times(3, (i) => dot(585 + i * 34, 492, 8, '#333')) + shape('M80 430 h120 l40 60 h-190 z', '#b3202c') + dot(90, 520, 40, '#333') + dot(230, 520, 40, '#333') + shape('M620 455 l-16 -40 h18 l-10 -36 40 52 h-20 l12 24 z', '#e5b93c')

export const INDOOR = {
  楼道灯坏: ['楼道灯不亮', stair(false)], 楼道灯好: ['楼道灯已修好', stair(true)],
  电梯坏: ['电梯故障', lift(false)], 电梯好: ['电梯已恢复', lift(true)],
  单元门坏: ['单元门关不严', door(false)], 单元门好: ['单元门已修好', door(true)],
  渗水: ['屋顶渗水', ceiling(false)], 渗水补好: ['防水已做好', ceiling(true)],
  返水: ['下水返水', drain(false)], 下水通: ['下水已疏通', drain(true)],
  水管漏: ['水管漏水', pipe(false)], 水管好: ['水管已修好', pipe(true)], 黄水: ['水发黄', yellowWater()],
  消防栓: ['消防栓待修', hydrant(false)], 消防栓好: ['消防设施已检修', hydrant(true)],
  管道井: ['管道井敞开', shaft(false)], 管道井好: ['管道井已锁好', shaft(true)],
  碎玻璃: ['楼道窗破裂', glass(false)], 窗好: ['玻璃已换好', glass(true)],
  地砖: ['地砖翘起', tiles(false)], 地砖好: ['地砖已重铺', tiles(true)],
  墙皮: ['墙皮脱落', wall()],
  电箱好: ['空开已更换', breaker(true)], 对讲机好: ['对讲已修好', intercom()], 软管: ['燃气软管老化', hose()],
  杂物: ['楼道堆物', clutter(false)], 楼道清: ['楼道已清空', clutter(true)], 飞线: ['飞线充电', wires()],
}
