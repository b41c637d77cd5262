package io.lastday.platform.flag;

import io.lastday.platform.flag.FlagSettings.Mail;
import io.lastday.platform.flag.FlagSettings.Webhook;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what brings about one audit's flags. */
public final class FlagRounds {

    private FlagRounds() {}

    /**
     * Nobody is told anything where nothing is configured.
     *
     * @param others what an audit brings beside the digests
     */
    public static FlagRound of(
            String firm,
            String scope,
            DatabaseClient db,
            JsonMapper json,
            FlagSettings settings,
            Clock clock,
            List<Carrier> others) {
        List<Carrier> carriers = new ArrayList<>(others);
        Mail mail = settings.mail();
        if (mail != null) {
            carriers.add(new MailCarrier(mail, new MailText(settings), json));
        }
        Webhook webhook = settings.webhook();
        if (webhook != null) {
            carriers.add(new WebhookCarrier(settings, webhook, json, clock));
        }
        return new FlagRound(new FlagQueue(db, firm, scope), carriers, settings.keepTrying(), clock);
    }
}
