-- One batch of hits, all or nothing: the rules of semantics.py in the server, so that several workers share one truth.
-- KEYS: 1 meta, 2 visits by day, 3 views by day, 4 views by path, 5 visitors, 6 viewings, 7 this batch's own mark.
-- ARGV: 1 idle seconds, 2 seconds until a view counts again, then for each hit: second, path, visitor, viewing
-- ("" under DNT).
if redis.call('EXISTS', KEYS[7]) == 1 then
  return 0 -- committed before the connection broke
end
local idle, again = tonumber(ARGV[1]), tonumber(ARGV[2])
local known = tonumber(redis.call('HGET', KEYS[1], 'day') or nil)
local forgot = 0
for i = 3, #ARGV, 4 do
  local at, path, visitor, viewing = tonumber(ARGV[i]), ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]
  local day = math.floor((at + 25200) / 86400)
  if known == nil or day > known or day < known - 1 then
    if known ~= nil then
      redis.call('DEL', KEYS[5], KEYS[6])
      forgot = 1
    end
    known = day
    redis.call('HSET', KEYS[1], 'day', day)
  end
  if visitor ~= '' then
    local last = redis.call('ZSCORE', KEYS[5], visitor)
    if not last or at - tonumber(last) >= idle then
      redis.call('HINCRBY', KEYS[2], day, 1)
      redis.call('HINCRBY', KEYS[1], 'visits', 1)
    end
    redis.call('ZADD', KEYS[5], at, visitor)
  end
  local counts = true
  if viewing ~= '' then
    local last = redis.call('ZSCORE', KEYS[6], viewing)
    counts = not last or at - tonumber(last) >= again
    if counts then
      redis.call('ZADD', KEYS[6], at, viewing)
    end
  end
  if counts then
    redis.call('HINCRBY', KEYS[3], day, 1)
    redis.call('HINCRBY', KEYS[4], path, 1)
  end
end
redis.call('SET', KEYS[7], 1, 'EX', 3600)
return forgot
