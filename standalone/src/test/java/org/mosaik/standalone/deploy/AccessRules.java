package org.mosaik.standalone.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/** One call of {@code kafka-acls.sh}, understood as that program understands it. */
final class AccessRules {

    private final List<String> principals = new ArrayList<>();
    private final List<AclOperation> operations = new ArrayList<>();
    private final List<ResourcePattern> literally = new ArrayList<>();
    private PatternType pattern = PatternType.LITERAL;
    private boolean adding;

    private AccessRules() {}

    static List<AclBinding> of(List<String> call) {
        AccessRules rules = new AccessRules();
        for (int at = 0; at < call.size(); at++) {
            String option = call.get(at);
            if (option.equals("--add")) {
                rules.adding = true;
            } else if (option.equals("--cluster")) {
                rules.literally.add(resource(ResourceType.CLUSTER, "kafka-cluster"));
            } else {
                rules.take(option, call.get(++at));
            }
        }
        return rules.bindings();
    }

    private void take(String option, String value) {
        switch (option) {
            case "--bootstrap-server", "--command-config" -> {}
            case "--allow-principal" -> principals.add(value);
            case "--operation" -> operations.add(SecurityUtils.operation(value));
            case "--topic" -> literally.add(resource(ResourceType.TOPIC, value));
            case "--group" -> literally.add(resource(ResourceType.GROUP, value));
            case "--resource-pattern-type" -> pattern = PatternType.fromString(value.toUpperCase(Locale.ROOT));
            default -> throw new IllegalArgumentException("kafka-acls.sh has no option " + option);
        }
    }

    private static ResourcePattern resource(ResourceType type, String name) {
        return new ResourcePattern(type, name, PatternType.LITERAL);
    }

    private List<AclBinding> bindings() {
        if (!adding || operations.contains(AclOperation.UNKNOWN) || pattern == PatternType.UNKNOWN) {
            throw new IllegalArgumentException("not a call that adds rights");
        }
        List<AclBinding> bindings = new ArrayList<>();
        for (String principal : principals) {
            for (AclOperation operation : operations) {
                AccessControlEntry entry = new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW);
                literally.forEach(what -> bindings.add(
                        new AclBinding(new ResourcePattern(what.resourceType(), what.name(), pattern), entry)));
            }
        }
        return bindings;
    }
}
