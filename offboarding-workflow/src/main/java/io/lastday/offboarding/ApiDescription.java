package io.lastday.offboarding;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service's OpenAPI document says of itself; the gateway serves it with the others'. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI(SpecVersion.V31)
                .info(new Info()
                        .title("Lastday offboarding workflow")
                        .version("1")
                        .description("Leaver cases: plan, approve, contain, preserve, verify, prove."));
    }
}
