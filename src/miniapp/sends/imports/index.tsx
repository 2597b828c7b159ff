import { listImports, type ImportRow } from '../../../contract/estate'
import { call } from '../../api'
import { useLoad } from '../../useLoad'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Head, Note } from '../../ui/Text'
import { when } from '../../when'

/** Each run of `npm run import`: when, by whom, from which folder, and what it brought. */
export default function Imports() {
  const { data, problem, reload } = useLoad(() => call(listImports, {}), [])
  return (
    <Page onRefresh={reload}>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {data?.rows.length === 0 && <Empty title='还没有导入的记录' note='在服务器上执行 npm run import，这里就会记下一条' />}
      {data?.rows.map((row) => <ImportCard key={row.number} row={row} />)}
    </Page>
  )
}

function ImportCard({ row }: { row: ImportRow }) {
  const { at, by, folder, newEstate, tables, holidayYears } = row
  const added = tables.filter((table) => table.added > 0)
  return (
    <Card>
      <Head>{`${when(at)} ${newEstate ? '第一次导入' : '导入更新'}`}</Head>
      <Note>{[`文件夹“${folder}”`, ...(by ? [`操作的人：${by}`] : [])].join(' · ')}</Note>
      <Note>{added.length > 0 ? added.map(({ name, inFiles, added: fresh }) => `${name}新增 ${fresh}（文件里 ${inFiles}）`).join('；') : '没有新增，只核对和更新'}</Note>
      {holidayYears.length > 0 && <Note>{`放假安排：${holidayYears.join('、')} 年`}</Note>}
    </Card>
  )
}
