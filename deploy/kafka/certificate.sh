#!/bin/sh
# Makes the brokers' key and its certificate once: certificate.sh FOLDER FOLDER_OF_CLIENTS HOST...
# The clients trust this very certificate. A cluster that has an authority of its own brings its own files.
set -eu
umask 022
folder=$1
clients=$2
shift 2

if [ ! -f "$folder/kafka.p12" ]; then
  names=
  for host in "$@"; do
    names="$names,dns:$host"
  done
  keytool -genkeypair -alias kafka -keyalg EC -groupname secp256r1 -validity 3650 -dname CN=kafka \
    -ext "san=${names#,}" -storetype PKCS12 -storepass:env KAFKA_KEYSTORE_PASSWORD -keystore "$folder/kafka.p12"
fi
keytool -exportcert -rfc -alias kafka -storepass:env KAFKA_KEYSTORE_PASSWORD \
  -keystore "$folder/kafka.p12" -file "$clients/kafka.pem"
cp "$clients/kafka.pem" "$folder/kafka.pem"
