import { readSettings } from '../../src/server/settings'

const S3 = { PHOTO_S3_ENDPOINT: 'https://s3.example.com', PHOTO_S3_BUCKET: 'b', PHOTO_S3_KEY_ID: 'k', PHOTO_S3_SECRET: 's' }
const SMS = { SMS_URL: 'https://sms.example.com/send', SMS_SECRET: 'x'.repeat(32) }

describe('the settings', () => {
  test('nothing set: the demonstration on port 8080 with the embedded database', () => {
    expect(readSettings({})).toMatchObject({
      mode: 'demo', port: 8080, host: '0.0.0.0', dataDir: undefined, databaseUrl: undefined,
      publicUrl: 'http://localhost:8080', weChat: undefined, sms: undefined, photoS3: undefined,
    })
  })

  test('production needs a way to log in', () => {
    expect(() => readSettings({ XYZ_MODE: 'production' })).toThrow('居民要能登录')
    expect(readSettings({ XYZ_MODE: 'production', ...SMS }).mode).toBe('production')
    expect(readSettings({ XYZ_MODE: 'production', WECHAT_APPID: 'wx0123456789abcdef', WECHAT_SECRET: 's' }).weChat).toBeDefined()
  })

  test.each([
    [{ XYZ_MODE: 'prod' }, 'XYZ_MODE'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '80a' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ PUBLIC_URL: 'xiaoyuanzhuo' }, 'PUBLIC_URL'],
    [{ WECHAT_APPID: 'x' }, 'WECHAT_APPID'],
    [{ ...SMS, SMS_SECRET: 'x'.repeat(31) }, 'SMS_SECRET'],
    [{ ...SMS, SMS_URL: 'http://sms.example.com' }, 'SMS_URL'],
    [{ ...S3, PHOTO_S3_SECRET: ' ' }, 'PHOTO_S3_SECRET'],
    [{ ...S3, PHOTO_S3_ADDRESSING: 'dns' }, 'PHOTO_S3_ADDRESSING'],
  ])('%j is refused by name', (env, name) => {
    expect(() => readSettings(env as Record<string, string>)).toThrow(name)
  })

  test('all faults are told at once', () => {
    expect(() => readSettings({ PORT: 'x', XYZ_MODE: 'x' })).toThrow(/XYZ_MODE[^]*PORT/)
  })

  test('65535 is a port, and a folder is made absolute', () => {
    expect(readSettings({ PORT: '65535', DATA_DIR: 'there' })).toMatchObject({ port: 65535, dataDir: `${process.cwd()}/there` })
  })
})
