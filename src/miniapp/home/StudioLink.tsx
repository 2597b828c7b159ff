import { openStudio } from '../deputyStudio/go'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'

/** A deputy's way to the studio: the days, who comes, and what is to be answered. */
export const StudioLink = () => (
  <Card tight>
    <Field first label='两代表一委员工作室' note='接待日、谁来访、要答复的' value='去看看' onTap={openStudio} />
  </Card>
)
