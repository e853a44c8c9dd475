#!/bin/sh
# Says who may do what on the log. It only ever adds rights, so it may run at every start;
# a right that nobody shall have any more is taken away with kafka-acls.sh --remove.
set -eu
bin=${KAFKA_BIN:-/opt/kafka/bin}
settings=$(mktemp)
everybody=

cat >"$settings" <<TEXT
security.protocol=SASL_SSL
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="kafka" password="$KAFKA_PASSWORD";
ssl.truststore.type=PEM
ssl.truststore.location=$KAFKA_CERTIFICATE
TEXT

allow() {
  "$bin/kafka-acls.sh" --bootstrap-server "$KAFKA_SERVERS" --command-config "$settings" --add "$@"
}

topics() {
  for topic in "$@"; do
    printf -- '--topic %s ' "$topic"
  done
}

# service USER "the topics that it owns" "the topics that it follows"
service() {
  dead=
  for topic in $2 $3; do
    dead="$dead $topic.$1.dead"
  done
  # shellcheck disable=SC2046,SC2086
  allow --allow-principal "User:$1" --operation Write $(topics $2 $dead)
  # shellcheck disable=SC2046,SC2086
  allow --allow-principal "User:$1" --operation Read $(topics $2 $3 $dead)
  # A group per reader, named after service and topic
  allow --allow-principal "User:$1" --operation Read --group "$1." --resource-pattern-type prefixed
  everybody="$everybody --allow-principal User:$1"
}

until "$bin/kafka-topics.sh" --bootstrap-server "$KAFKA_SERVERS" --command-config "$settings" --list >/dev/null 2>&1; do
  echo "waiting for the brokers"
  sleep 2
done

service submission "submissions withdrawals reports" \
  "campaigns decisions deliveries.site deliveries.mail deliveries.newsletter"
service moderation "campaigns decisions cases journal" "submissions withdrawals reports"
service publication "publications deliveries.site" "campaigns decisions withdrawals"
service notification "deliveries.mail deliveries.newsletter" \
  "campaigns submissions decisions withdrawals publications"

# Whoever starts first makes the topics, from code, and all look whether they are as they have to be.
# Making a topic gives no right to write to it; names and settings of topics are no secret.
# shellcheck disable=SC2086
allow $everybody --operation Create --cluster
# shellcheck disable=SC2086
allow $everybody --operation Describe --operation DescribeConfigs --topic '*'

rm -f "$settings"
