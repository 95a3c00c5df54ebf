package dev.gatehouse.app;

import dev.gatehouse.Secret;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.app.settings.WebhookSecretFile;
import dev.gatehouse.inbox.FeedRows;
import dev.gatehouse.inbox.WebhookSecrets;
import dev.gatehouse.inbox.WebhookSilence;
import dev.gatehouse.reconcile.Recorder;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How Hilt's events get here: what proves them, where the world posts them, and who notices when none come.
 *
 * @param shelf of the secrets of endpoints registered from here
 */
record Mailroom(WebhookSecrets secrets, WebhookSecretFile shelf, Optional<URI> publicUrl, WebhookSilence silence) {

    static Mailroom of(Settings settings, Recorder recorder, FeedRows feed) {
        List<Secret> given = settings.hilt().webhookSecrets();
        WebhookSecrets secrets = new WebhookSecrets(given);
        return new Mailroom(
                secrets,
                new WebhookSecretFile(settings.database().folder(), secrets),
                settings.http().publicUrl(),
                new WebhookSilence(
                        () -> !secrets.all().isEmpty(), feed, recorder.alarms(), recorder.clock(), System::nanoTime));
    }
}
