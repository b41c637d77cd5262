package io.lastday.identity;

import io.lastday.platform.scan.ScanConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Who has multi-factor authentication, and how it is enforced. Only reads the systems it is connected to. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ScanConfiguration.class)
public class IdentityAudit {

    public static void main(String[] arguments) {
        SpringApplication.run(IdentityAudit.class, arguments);
    }
}
