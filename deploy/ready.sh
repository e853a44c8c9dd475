#!/bin/bash
# Whether the service in this container is ready: ready.sh MANAGEMENT_PORT
set -eu
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
head -n 1 <&3 | grep -q ' 200'
