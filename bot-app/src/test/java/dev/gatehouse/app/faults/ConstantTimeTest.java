package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Case 26. A stop-watch would tell the machine's load and little else, so what is looked at is how a secret is compared:
 * only in the one way that takes as long whatever was guessed.
 */
class ConstantTimeTest {
    private static final Set<String> TELLING =
            Set.of("equals", "equalsIgnoreCase", "compareTo", "startsWith", "mismatch", "compare");
    private static final List<String> OF_SECRETS =
            List.of("java.lang.String", "java.util.Arrays", "dev.gatehouse.Secret");

    @ParameterizedTest
    @ValueSource(strings = {"dev.gatehouse.inbox.WebhookSignature", "dev.gatehouse.web.AdminListener"})
    void fault_26_what_proves_a_caller_is_compared_in_constant_time(String name) {
        JavaClass judge = new ClassFileImporter()
                .importPackages("dev.gatehouse.inbox", "dev.gatehouse.web")
                .get(name);
        Set<String> compared = judge.getMethodCallsFromSelf().stream()
                .filter(call -> TELLING.contains(call.getTarget().getName()) && isOfSecrets(call))
                .map(JavaMethodCall::getDescription)
                .collect(Collectors.toSet());

        assertThat(compared).isEmpty();
        assertThat(judge.getMethodCallsFromSelf())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                        && call.getTarget().getName().equals("isEqual"));
    }

    private static boolean isOfSecrets(JavaMethodCall call) {
        return OF_SECRETS.contains(call.getTargetOwner().getName());
    }
}
