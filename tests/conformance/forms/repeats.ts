import { bind, input, list, repeat, select, selectFrom, twice, xform } from './xml.ts'

export const household = xform({
  data: `<count/>${twice('person', '<name/><age>20</age><adult/><pos/><before/><oldest/><told/>')}
    <people/><sum/><oldest/><youngest/><names/><second/><adults/><avg/><who/><filled/>`,
  binds: [
    bind('/person/age', { type: 'int', constraint: '. >= 0 and . < 12 + position(..)' }),
    bind('/person/name', { required: '../age > 3' }),
    bind('/person/adult', { calculate: 'if(../age > 5, 1, 0)' }),
    bind('/person/pos', { calculate: 'position(..)' }),
    bind('/person/before', {
      calculate: 'indexed-repeat(/data/person/name, /data/person, position(..) - 1)',
    }),
    bind('/person/told', { relevant: '../adult = 1 and position(..) > 1', required: 'true()' }),
    bind('/person/oldest', { calculate: '../age = max(/data/person/age)' }),
    bind('/people', { calculate: 'count(/data/person)' }),
    bind('/sum', { calculate: 'sum(/data/person/age)' }),
    bind('/oldest', { calculate: 'max(/data/person/age)' }),
    bind('/youngest', { calculate: 'min(/data/person/age)' }),
    bind('/names', { calculate: "join(', ', /data/person/name)" }),
    bind('/second', { calculate: '/data/person[2]/name' }),
    bind('/adults', { calculate: 'count(/data/person[adult = 1])' }),
    bind('/avg', { calculate: 'round(sum(/data/person/age) div count(/data/person), 2)' }),
    bind('/who', { relevant: 'count(/data/person) > 1' }),
    bind('/filled', { calculate: 'count-non-empty(/data/person/name)' }),
  ].join(''),
  body: [
    repeat(
      '/person',
      [input('/person/name'), input('/person/age'), input('/person/told')].join(''),
    ),
    selectFrom('/who', "/data/person[./name != '']", 'select1', 'name', 'name'),
  ].join(''),
})

export const counted = xform({
  data: `<n>2</n>${twice('r', '<x/><y/><z/>')}<total/>${twice('fixed', '<q/>')}`,
  binds: [
    bind('/n', { type: 'int', constraint: '. < 6' }),
    bind('/r', { relevant: '/data/n != 3' }),
    bind('/r/x', { type: 'int' }),
    bind('/r/y', { calculate: '../x * position(..)' }),
    bind('/r/z', { relevant: '../y > 4' }),
    bind('/total', { calculate: 'sum(/data/r/y)' }),
    bind('/fixed/q', { required: 'position(..) = 2' }),
  ].join(''),
  body: [
    input('/n'),
    repeat('/r', [input('/r/x'), input('/r/z')].join(''), '/data/n'),
    repeat('/fixed', input('/fixed/q'), '3'),
  ].join(''),
})

const inRoom = '<area/><kind/><place/><share/><big/><tools><has/><why/></tools>'
// As pyxform writes it: no template of its own for a repeat within a repeat.
const house = `<addr/><size/><room>${inRoom}</room><rooms/><biggest/><kinds/>`

export const nested = xform({
  data: `<limit>5</limit>${twice('house', house)}
    <all/><allrooms/><deep/>`,
  binds: [
    bind('/house/room/area', { type: 'int', constraint: '. < ../../size or ../../size = ""' }),
    bind('/house/size', { type: 'int' }),
    bind('/house/room/place', { calculate: "concat(position(../..), '.', position(..))" }),
    bind('/house/room/share', { calculate: '../area div sum(../../room/area)' }),
    bind('/house/room/big', { calculate: "if(../area > /data/limit, 'big', 'small')" }),
    bind('/house/room/kind', { relevant: "../big = 'big'", required: "../../addr != ''" }),
    bind('/house/room/tools', { relevant: "../kind = 'k'" }),
    bind('/house/room/tools/why', { relevant: "../has = 'yes'", required: 'true()' }),
    bind('/house/rooms', { calculate: 'count(../room)' }),
    bind('/house/biggest', { calculate: 'max(../room/area)' }),
    bind('/house/kinds', { calculate: "join('/', ../room/kind)" }),
    bind('/all', { calculate: 'sum(/data/house/room/area)' }),
    bind('/allrooms', { calculate: 'count(/data/house/room)' }),
    bind('/deep', {
      calculate: 'indexed-repeat(/data/house/room/area, /data/house, 2, /data/house/room, 1)',
    }),
    bind('/limit', { type: 'int' }),
  ].join(''),
  body: [
    input('/limit'),
    repeat(
      '/house',
      [
        input('/house/addr'),
        input('/house/size'),
        repeat(
          '/house/room',
          [
            input('/house/room/area'),
            select('/house/room/kind', 'k b l'),
            `<group ref="/data/house/room/tools">${select('/house/room/tools/has', 'yes no')}${input('/house/room/tools/why')}</group>`,
          ].join(''),
        ),
      ].join(''),
    ),
  ].join(''),
})

/** Each row builds upon the one before it. */
export const running = xform({
  data: `${twice('step', '<amount>1</amount><sum/><first/><last/><cat/><tree/><label/>')}<end/>`,
  instances: list('trees', 'name label cat', ['oak|Oak|a', 'fir|Fir|b', 'elm|Elm|a']),
  binds: [
    bind('/step/amount', { type: 'int', required: 'true()' }),
    bind('/step/sum', {
      calculate: '../amount + coalesce(/data/step[position() = position(current()/..) - 1]/sum, 0)',
    }),
    bind('/step/first', { calculate: 'position(..) = 1' }),
    bind('/step/last', { calculate: 'position(..) = count(/data/step)' }),
    bind('/step/label', { calculate: "jr:choice-name(../tree, ' ../tree ')" }),
    bind('/step/tree', { relevant: "../cat != ''" }),
    bind('/end', { calculate: '/data/step[last()]/amount' }),
  ].join(''),
  body: repeat(
    '/step',
    [
      input('/step/amount'),
      select('/step/cat', 'a b'),
      selectFrom('/step/tree', "instance('trees')/root/item[cat = current()/../cat]"),
    ].join(''),
  ),
})

export const axes = xform({
  data: `<g><a/><b/><c/></g>${twice('r', '<v/><w/>')}<kids/><star/><up/><prev/><next/><desc/><filter/><two/><name/>`,
  binds: [
    bind('/kids', { calculate: 'count(/data/g/*)' }),
    bind('/star', { calculate: 'count-non-empty(/data/g/*)' }),
    bind('/up', { calculate: 'count(../g/a/..)' }),
    bind('/prev', { calculate: 'count(/data/r[2]/preceding-sibling::r)' }),
    bind('/next', { calculate: 'count(/data/r[1]/following-sibling::r)' }),
    bind('/desc', { calculate: 'count(//v)' }),
    bind('/filter', { calculate: "count(/data/r[v != '' and w = ''])" }),
    bind('/two', { calculate: "/data/r[v = 'a'][1]/w" }),
    bind('/name', { calculate: 'name(/data/g/b)' }),
    bind('/r/w', { relevant: "../v = 'a' or /data/g/a = 'a'" }),
  ].join(''),
  body: [
    `<group ref="/data/g">${['/g/a', '/g/b', '/g/c'].map(input).join('')}</group>`,
    repeat('/r', [input('/r/v'), input('/r/w')].join('')),
  ].join(''),
})
