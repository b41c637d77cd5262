package io.lastday.offboarding;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that runs leaver cases: plan, approve, contain, preserve, verify, prove. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OffboardingWorkflow {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(OffboardingWorkflow.class, arguments);
    }
}
