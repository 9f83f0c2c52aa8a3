# What is installed: the command, the models, and the library for find_package(dixit), which is one shared library
# made of the modules before `cli`. It names its own dependencies, so whoever links it needs none of their headers.
include(CMakePackageConfigHelpers)

add_library(dixit_library SHARED ${library_objects})
add_library(dixit::dixit ALIAS dixit_library)
set_target_properties(dixit_library PROPERTIES
  OUTPUT_NAME dixit EXPORT_NAME dixit VERSION ${PROJECT_VERSION}
  SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
target_link_libraries(dixit_library PRIVATE dixit_reader dixit_query)
# The public headers include each other as they lie in the source tree.
target_include_directories(dixit_library INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/dixit>)
target_compile_features(dixit_library INTERFACE cxx_std_20)

install(TARGETS dixit_library EXPORT dixit)
install(EXPORT dixit FILE dixitTargets.cmake NAMESPACE dixit:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dixit)
configure_package_config_file(cmake/dixitConfig.cmake.in dixitConfig.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dixit)
write_basic_package_version_file(dixitConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/dixitConfig.cmake ${PROJECT_BINARY_DIR}/dixitConfigVersion.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dixit)

set(public_headers accounts/accounts.h accounts/json.h document/document.h document/json.h document/names.h ingest/ingest.h ingest/limits.h
  reader/meanings.h reader/read_all.h reader/reader.h text/error.h text/step.h)
install(FILES src/dixit.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/dixit)
foreach(header IN LISTS public_headers)
  cmake_path(GET header PARENT_PATH module)
  install(FILES src/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/dixit/${module})
endforeach()

install(TARGETS dixit)
install(DIRECTORY models/ DESTINATION ${CMAKE_INSTALL_DATADIR}/dixit/models)
