package org.throughline.access;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the store who is asking: a transactional method whose first parameter is a {@link Reader} names that reader for its
 * transaction, and row-level security does the rest. A transaction nobody named reads nothing; one transaction has one reader.
 */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ReaderOfTransaction {

    private final JdbcClient db;

    ReaderOfTransaction(JdbcClient db) {
        this.db = db;
    }

    @Around("(@annotation(org.springframework.transaction.annotation.Transactional)"
            + " || @within(org.springframework.transaction.annotation.Transactional)) && args(reader, ..)")
    Object name(ProceedingJoinPoint method, Reader reader) throws Throwable {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A reader is named inside a transaction.");
        }
        var named = TransactionSynchronizationManager.getResource(this);
        if (named == null) {
            name(reader);
            TransactionSynchronizationManager.bindResource(this, reader);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(ReaderOfTransaction.this);
                }
            });
        } else if (!named.equals(reader)) {
            throw new IllegalStateException("One transaction has one reader.");
        }
        return method.proceed();
    }

    private void name(Reader reader) {
        db.sql("select set_config('throughline.reader', :reader, true)")
                .param("reader", reader.isService() ? "service" : String.valueOf(reader.person()))
                .query(String.class)
                .single();
    }
}
