// Makes the replica set and a user per service; it may run at every start, and a changed password takes effect.
const members = process.env.MONGO_MEMBERS.split(',');

try {
  rs.status();
} catch (notYet) {
  rs.initiate({_id: 'mosaik', members: members.map((host, number) => ({_id: number, host}))});
}

// Through the set, because another member may be the primary by now
db = connect(`mongodb://root:${process.env.MONGO_ROOT_PASSWORD}@${members.join(',')}/admin?replicaSet=mosaik`);
for (const service of ['submission', 'moderation', 'publication', 'notification']) {
  const own = db.getSiblingDB(service);
  const rights = {
    pwd: process.env[`MONGO_${service.toUpperCase()}_PASSWORD`],
    roles: [{role: 'readWrite', db: service}],
  };
  if (own.getUser(service)) {
    own.updateUser(service, rights);
  } else {
    own.createUser({user: service, ...rights});
  }
}
