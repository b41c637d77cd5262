package io.lastday.offboarding.connection;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What connections are switched by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServedFirm.class)
class ConnectionConfiguration {}
