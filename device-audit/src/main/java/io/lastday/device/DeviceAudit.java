package io.lastday.device;

import io.lastday.platform.scan.ScanConfiguration;
import io.lastday.platform.scan.once.OneShot;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Which devices are safe to hold business data. Only reads the systems it is connected to. */
@SpringBootApplication
@OpenAPIDefinition(
        info = @Info(title = "Lastday device audit", version = "1"),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@ConfigurationPropertiesScan
@Import(ScanConfiguration.class)
public class DeviceAudit {

    public static void main(String[] arguments) {
        if (OneShot.isAsked(arguments)) {
            System.exit(OneShot.run(arguments));
        }
        SpringApplication.run(DeviceAudit.class, arguments);
    }
}
