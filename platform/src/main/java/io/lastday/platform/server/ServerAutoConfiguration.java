package io.lastday.platform.server;

import io.lastday.platform.server.LingeringClose.Limits;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** How every reactive service treats its connections. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class ServerAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> lingeringClose() {
        return factory -> factory.addServerCustomizers(server ->
                server.doOnChannelInit((observer, channel, remote) -> LingeringClose.into(channel, Limits.USUAL)));
    }
}
