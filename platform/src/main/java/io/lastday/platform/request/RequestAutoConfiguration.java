package io.lastday.platform.request;

import io.micrometer.context.ContextRegistry;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Request ids for every reactive service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class RequestAutoConfiguration {

    @Bean
    RequestIdFilter requestIdFilter() {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        RequestId.KEY,
                        () -> MDC.get(RequestId.KEY),
                        id -> MDC.put(RequestId.KEY, id),
                        () -> MDC.remove(RequestId.KEY));
        return new RequestIdFilter();
    }
}
