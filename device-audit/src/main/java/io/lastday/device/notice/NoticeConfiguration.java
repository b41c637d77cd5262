package io.lastday.device.notice;

import io.lastday.device.fix.FixList;
import io.lastday.platform.flag.FlagRows;
import io.lastday.platform.flag.FlagSettings;
import io.lastday.platform.flag.MailRelay;
import io.lastday.platform.scan.ScanScope;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.devices.notices.enabled")
class NoticeConfiguration {

    @Bean
    NoticeOutbox noticeOutbox(
            NoticeStore store, FixList fixes, DatabaseClient db, JsonMapper json, NoticeSettings settings) {
        return new NoticeOutbox(store, fixes, new FlagRows(db, "devices"), json, settings.most());
    }

    @Bean
    NoticeCarrier noticeCarrier(
            ScanScope scope,
            NoticeStore store,
            FixList fixes,
            FlagSettings flags,
            NoticeSettings settings,
            JsonMapper json,
            Clock clock) {
        FlagSettings.Mail mail = flags.mail();
        if (mail == null) {
            throw new IllegalArgumentException("lastday.devices.notices needs a relay: lastday.flags.mail");
        }
        return new NoticeCarrier(scope.firm(), store, fixes, new MailRelay(mail), settings.contact(), json, clock);
    }
}
